/** Cash: what is taken as goods change hands, what couriers hold, and how they hand it in. */
@NullMarked
package io.orderledger.payment.cash;

import org.jspecify.annotations.NullMarked;
