/** What an inquiry finds; pure Java (B-5.19). */
@NullMarked
package io.orderledger.payment.inquiry.model;

import org.jspecify.annotations.NullMarked;
