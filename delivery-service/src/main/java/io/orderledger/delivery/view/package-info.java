/** What people see of deliveries. */
@NullMarked
package io.orderledger.delivery.view;

import org.jspecify.annotations.NullMarked;
