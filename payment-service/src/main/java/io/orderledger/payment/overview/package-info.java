/** What is known of payments, for people. */
@NullMarked
package io.orderledger.payment.overview;

import org.jspecify.annotations.NullMarked;
