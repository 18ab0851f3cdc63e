/** What delivery costs and when it comes, by the tariffs that delivery publishes. */
@NullMarked
package io.orderledger.order.tariff;

import org.jspecify.annotations.NullMarked;
