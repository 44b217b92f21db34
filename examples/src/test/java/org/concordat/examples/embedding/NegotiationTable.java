package org.concordat.examples.embedding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ConcurrentModificationException;
import java.util.NoSuchElementException;
import org.concordat.documents.DocumentReader;
import org.concordat.documents.DocumentWriter;
import org.concordat.negotiation.Negotiation;

// begin
/**
 * Keeps negotiations in a table: {@code create table negotiation (id varchar primary key, version
 * int not null, document clob not null)}.
 */
final class NegotiationTable {
  private final Connection connection;

  NegotiationTable(Connection connection) {
    this.connection = connection;
  }

  /** A negotiation, and the version that whoever saves it has to name. */
  record Saved(Negotiation negotiation, int version) {}

  void insert(String id, Negotiation negotiation) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into negotiation values (?, 1, ?)")) {
      insert.setString(1, id);
      insert.setString(2, DocumentWriter.json(negotiation));
      insert.executeUpdate();
    }
  }

  Saved load(String id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select version, document from negotiation where id = ?")) {
      select.setString(1, id);
      ResultSet row = select.executeQuery();
      if (!row.next()) {
        throw new NoSuchElementException("no negotiation " + id);
      }
      return new Saved(DocumentReader.standard().read(id, row.getString(2)), row.getInt(1));
    }
  }

  /** Saves what was made of a version, unless somebody else has saved another meanwhile. */
  void save(String id, Negotiation negotiation, int version) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update negotiation set document = ?, version = version + 1"
                + " where id = ? and version = ?")) {
      update.setString(1, DocumentWriter.json(negotiation));
      update.setString(2, id);
      update.setInt(3, version);
      if (update.executeUpdate() == 0) {
        throw new ConcurrentModificationException(id + " is at another version than " + version);
      }
    }
  }
}
// end
