/** Rules about container images. */
@NullMarked
package dev.klint.rules.images;

import org.jspecify.annotations.NullMarked;
