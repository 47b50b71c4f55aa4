/**
 * The API server's validation of Services, and of what it allocates for them. Knows fields and
 * faults; open {@link dev.klint.rules.validity.service.ServiceValidator}.
 */
@NullMarked
package dev.klint.rules.validity.service;

import org.jspecify.annotations.NullMarked;
