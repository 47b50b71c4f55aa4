/**
 * Validation of pods and pod templates, shared by every type that has one. Knows what types share.
 * Open {@link dev.klint.rules.validity.pod.PodSpecs} first.
 */
@NullMarked
package dev.klint.rules.validity.pod;

import org.jspecify.annotations.NullMarked;
