/** Signs of fraud: kept without what they show of a person, counted exactly, acted on (B-5.14). */
@NullMarked
package io.orderledger.payment.fraud;

import org.jspecify.annotations.NullMarked;
