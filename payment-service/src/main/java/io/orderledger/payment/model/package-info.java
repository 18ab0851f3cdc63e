/** One order's payment: what may be asked of it, what happened, and what follows. Pure. */
@NullMarked
package io.orderledger.payment.model;

import org.jspecify.annotations.NullMarked;
