/** The service's database: migrated by its owner, used by its app role. */
@NullMarked
package io.orderledger.servicekit.database;

import org.jspecify.annotations.NullMarked;
