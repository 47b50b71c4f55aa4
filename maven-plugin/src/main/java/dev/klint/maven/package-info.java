/**
 * klint as a step of a Maven build: parameters in, findings in the log. Knows Maven and all of
 * core. Open {@link dev.klint.maven.CheckMojo} first.
 */
@NullMarked
package dev.klint.maven;

import org.jspecify.annotations.NullMarked;
