/** The service's event store and its personal data. */
@NullMarked
package io.orderledger.servicekit.store;

import org.jspecify.annotations.NullMarked;
