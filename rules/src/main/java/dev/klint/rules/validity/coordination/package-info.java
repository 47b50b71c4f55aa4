/**
 * The API server's validation of the group coordination.k8s.io, one class for each API type. Knows
 * fields and faults; open any class.
 */
@NullMarked
package dev.klint.rules.validity.coordination;

import org.jspecify.annotations.NullMarked;
