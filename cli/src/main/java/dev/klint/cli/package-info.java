/**
 * The command line: options, commands, exit statuses, terminals. Knows all of core and the rules.
 * Open {@link dev.klint.cli.Main} first.
 */
@NullMarked
package dev.klint.cli;

import org.jspecify.annotations.NullMarked;
