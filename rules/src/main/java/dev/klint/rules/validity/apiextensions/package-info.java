/**
 * The API server's validation of the group apiextensions.k8s.io, of CustomResourceDefinitions and
 * their schemas. Knows fields and faults; open {@link
 * dev.klint.rules.validity.apiextensions.CustomResourceDefinitionValidator} first.
 */
@NullMarked
package dev.klint.rules.validity.apiextensions;

import org.jspecify.annotations.NullMarked;
