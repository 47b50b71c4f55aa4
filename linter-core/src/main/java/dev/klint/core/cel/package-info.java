/**
 * The rules of custom resources in CEL ({@code x-kubernetes-validations}), evaluated as the API
 * server does it when an object is created. Open {@link dev.klint.core.cel.CelRules} first.
 *
 * <p>Expressions of policies and selectors are only compiled: open {@link
 * dev.klint.core.cel.CelExpressions}.
 *
 * <p>The library parses; the values, their operators and functions are klint's own, since what the
 * server does with lists of type {@code set} and {@code map}, with nulls, formats and errors is not
 * plain CEL, and since the work has to be bounded.
 */
@NullMarked
package dev.klint.core.cel;

import org.jspecify.annotations.NullMarked;
