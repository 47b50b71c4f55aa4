/** Runs the example folders of the rules: they are documentation and tests at once. */
@NullMarked
package dev.klint.rules.harness;

import org.jspecify.annotations.NullMarked;
