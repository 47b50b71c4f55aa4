/**
 * What a rule is, and sets of rules. Knows findings and the Kubernetes notions. Open {@link
 * dev.klint.core.rule.Rule} first.
 */
@NullMarked
package dev.klint.core.rule;

import org.jspecify.annotations.NullMarked;
