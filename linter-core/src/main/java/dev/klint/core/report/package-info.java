/**
 * The outcome of a run, and a class for each form it is written in. Knows findings and text. Open
 * {@link dev.klint.core.report.Report} first.
 */
@NullMarked
package dev.klint.core.report;

import org.jspecify.annotations.NullMarked;
