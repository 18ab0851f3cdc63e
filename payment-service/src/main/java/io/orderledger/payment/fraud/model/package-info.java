/** What looks like fraud, and what follows: pure rules over what was seen (B-5.14). */
@NullMarked
package io.orderledger.payment.fraud.model;

import org.jspecify.annotations.NullMarked;
