/**
 * Validation of the group {@code core}. Knows what types share. Open {@link
 * dev.klint.rules.validity.core.ReplicationControllerValidator} first.
 */
@NullMarked
package dev.klint.rules.validity.core;

import org.jspecify.annotations.NullMarked;
