/** Rules of the Pod Security Standards. They know containers and fields. */
@NullMarked
package dev.klint.rules.podsecurity;

import org.jspecify.annotations.NullMarked;
