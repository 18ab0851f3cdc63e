/** What an order for services names, as pure rules. */
@NullMarked
package io.orderledger.order.service.model;

import org.jspecify.annotations.NullMarked;
