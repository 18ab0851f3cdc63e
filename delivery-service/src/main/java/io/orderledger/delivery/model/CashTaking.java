package io.orderledger.delivery.model;

import io.orderledger.shared.money.Tenge;

/**
 * What somebody of the seller says of the cash that a buyer pays as the goods change hands.
 *
 * @param takenBy an id of the staff: the courier, or whoever is at the desk
 * @param fiscalPlace the place of settlement that the fiscal receipt names (B-5.9)
 */
public record CashTaking(Tenge amount, String takenBy, String fiscalPlace) {}
