/** An order's merged history of all services. */
@NullMarked
package io.orderledger.local.launcher.history;

import org.jspecify.annotations.NullMarked;
