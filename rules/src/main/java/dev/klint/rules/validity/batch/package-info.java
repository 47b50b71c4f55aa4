/**
 * Validation of the group {@code batch}. Knows what types share. Open {@link
 * dev.klint.rules.validity.batch.JobValidator} first.
 */
@NullMarked
package dev.klint.rules.validity.batch;

import org.jspecify.annotations.NullMarked;
