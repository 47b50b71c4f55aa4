/**
 * Validation of the group {@code policy}. Knows what types share. Open {@link
 * dev.klint.rules.validity.policy.PodDisruptionBudgetValidator} first.
 */
@NullMarked
package dev.klint.rules.validity.policy;

import org.jspecify.annotations.NullMarked;
