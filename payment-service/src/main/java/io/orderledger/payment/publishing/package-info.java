/** What the other services are told. */
@NullMarked
package io.orderledger.payment.publishing;

import org.jspecify.annotations.NullMarked;
