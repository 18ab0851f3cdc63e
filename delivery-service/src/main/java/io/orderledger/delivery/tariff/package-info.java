/** The delivery tariffs: published once an edition, public for ever, in force by date. */
@NullMarked
package io.orderledger.delivery.tariff;

import org.jspecify.annotations.NullMarked;
