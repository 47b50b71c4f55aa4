/**
 * The API server's validation of the group authorization.k8s.io, one class for each API type. Knows
 * fields and faults; open any class.
 */
@NullMarked
package dev.klint.rules.validity.authorization;

import org.jspecify.annotations.NullMarked;
