/**
 * The API server's validation of the group storagemigration.k8s.io, one class for each API type.
 * Knows fields and faults; open any class.
 */
@NullMarked
package dev.klint.rules.validity.storagemigration;

import org.jspecify.annotations.NullMarked;
