/**
 * Validation of the group {@code apps}. Knows what types share. Open {@link
 * dev.klint.rules.validity.apps.DeploymentValidator} first.
 */
@NullMarked
package dev.klint.rules.validity.apps;

import org.jspecify.annotations.NullMarked;
