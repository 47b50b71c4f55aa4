/**
 * The API server's validation: dispatch by type, metadata, and what many types share. Knows rules
 * and the Kubernetes notions. Open {@link dev.klint.rules.validity.ApiServerValidation} first.
 */
@NullMarked
package dev.klint.rules.validity;

import org.jspecify.annotations.NullMarked;
