package io.orderledger.local.embedded;

/**
 * A database with its two roles.
 *
 * @param name the database's name
 * @param jdbcUrl its address, without credentials
 * @param owner owns the database and its schemas; migrations run as this role
 * @param app may connect and use schema {@code public}, nothing else, until a migration grants it
 *     more
 */
public record Database(String name, String jdbcUrl, Credentials owner, Credentials app) {}
