/**
 * The API server's validation of the group certificates.k8s.io, one class for each API type. Knows
 * fields and faults; open any class.
 */
@NullMarked
package dev.klint.rules.validity.certificates;

import org.jspecify.annotations.NullMarked;
