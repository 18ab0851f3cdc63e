/**
 * Encryption of personal fields before they are stored, hashed or sent: a key a person and purpose
 * for what a service keeps, expiring keys for what travels or is kept raw.
 */
@NullMarked
package io.orderledger.personaldata;

import org.jspecify.annotations.NullMarked;
