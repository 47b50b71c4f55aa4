/** Tests of the command line, through the real Main. */
@NullMarked
package dev.klint.cli;

import org.jspecify.annotations.NullMarked;
