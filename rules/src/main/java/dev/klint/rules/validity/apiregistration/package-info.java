/**
 * The API server's validation of the group apiregistration.k8s.io, one class for each API type.
 * Knows fields and faults; open any class.
 */
@NullMarked
package dev.klint.rules.validity.apiregistration;

import org.jspecify.annotations.NullMarked;
