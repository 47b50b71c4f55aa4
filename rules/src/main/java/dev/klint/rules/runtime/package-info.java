/** Rules about nodes and container runtimes after dockershim. */
@NullMarked
package dev.klint.rules.runtime;

import org.jspecify.annotations.NullMarked;
