/**
 * One program on two databases: connections, transactions, migrations and the check that a database
 * is ours.
 */
@NullMarked
package social.skein.platform.database;

import org.jspecify.annotations.NullMarked;
