/**
 * The API server's validation of the group authentication.k8s.io, one class for each API type.
 * Knows fields and faults; open any class.
 */
@NullMarked
package dev.klint.rules.validity.authentication;

import org.jspecify.annotations.NullMarked;
