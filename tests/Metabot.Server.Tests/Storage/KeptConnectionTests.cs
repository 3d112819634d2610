using System.Data.Common;
using Metabot.Server.Storage;
using Metabot.Tests;
using Microsoft.Data.Sqlite;

namespace Metabot.Server.Tests.Storage;

// What was prepared once stays prepared, whatever becomes of the file meanwhile.
public sealed class KeptConnectionTests : IDisposable
{
    private const string Count = "SELECT count(*) FROM Rows";
    private const string Insert = "INSERT INTO Rows (Id) VALUES (@id)";

    private readonly TempFolder _folder = new();
    private readonly KeptConnection _connection;

    public KeptConnectionTests()
    {
        _connection = Create();
        _connection.Open();
        Execute("CREATE TABLE Rows (Id INTEGER PRIMARY KEY)");
    }

    public void Dispose()
    {
        _connection.Dispose();
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Fact]
    public void A_text_has_one_command_with_its_parameters()
    {
        var first = Take(1);
        first.Dispose();
        using var again = Take(2);

        Assert.Same(first, again);
        Assert.Equal(2L, Assert.Single(again.Parameters.Cast<DbParameter>()).Value);
    }

    [Fact]
    public void While_one_is_read_another_of_its_text_is_made()
    {
        Add(1);
        using var outer = _connection.CreateCommand("SELECT Id FROM Rows");
        using var reader = outer.ExecuteReader();
        Assert.True(reader.Read());

        using var inner = _connection.CreateCommand("SELECT Id FROM Rows");

        Assert.NotSame(outer, inner);
        Assert.Equal(1L, inner.ExecuteScalar());
        Assert.Equal(1, reader.GetInt64(0));
    }

    [Fact]
    public void A_table_that_has_changed_is_read_as_it_is_now()
    {
        Add(1);
        Assert.Equal(["Id"], ReadNames());

        using (var other = new SqliteConnection(_connection.ConnectionString))
        {
            other.Open();
            using var change = other.CreateCommand();
            change.CommandText = "ALTER TABLE Rows ADD COLUMN Name TEXT NULL";
            change.ExecuteNonQuery();
        }

        Assert.Equal(["Id", "Name"], ReadNames());
        Add(2);
        Assert.Equal(2L, Ask(Count));
    }

    [Fact]
    public void After_a_mistake_the_command_is_as_good_as_new()
    {
        Add(1);

        Assert.Throws<SqliteException>(() => Add(1));

        Add(2);
        Assert.Equal(2L, Ask(Count));
    }

    [Fact]
    public void A_file_that_was_busy_is_written_when_it_is_free()
    {
        Add(1);
        _connection.DefaultTimeout = 1;
        using (var other = new SqliteConnection(_connection.ConnectionString))
        {
            other.Open();
            using var turn = other.BeginTransaction();
            using var command = Take(2);
            command.CommandTimeout = 1;
            Assert.Equal("another process holds the database", BusyStorage.WhyNot(Assert.Throws<SqliteException>(() => command.ExecuteNonQuery())));
        }

        Add(2);
        Assert.Equal(2L, Ask(Count));
    }

    [Fact]
    public void A_connection_that_was_closed_keeps_nothing_and_can_be_opened_again()
    {
        Add(1);
        var before = _connection.CreateCommand(Count);
        before.Dispose();

        _connection.Close();

        Assert.Equal(0, _connection.Kept);
        _connection.Open();
        using var after = _connection.CreateCommand(Count);
        Assert.NotSame(before, after);
        Assert.Equal(1L, after.ExecuteScalar());
    }

    [Fact]
    public void Texts_without_end_are_forgotten()
    {
        for (var i = 0; i < (3 * KeptConnection.MostCommands) + 5; i++)
        {
            Assert.Equal((long)i, Ask($"SELECT {i}"));
            Assert.InRange(_connection.Kept, 1, KeptConnection.MostCommands);
        }
    }

    // A run's transaction is over when its command is taken again.
    [Fact]
    public void A_command_of_a_transaction_is_taken_again_for_the_next_and_for_none()
    {
        foreach (var id in new[] { 1, 2 })
        {
            using var transaction = _connection.BeginTransaction();
            using (var command = transaction.CreateCommand(Insert))
            {
                command.SetParameter("@id", id);
                command.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        Add(3);
        Assert.Equal(3L, Ask(Count));
    }

    private KeptConnection Create() => new(DatabaseFile.ConnectionString(Path.Combine(_folder.Path, "any.db")));

    private SqliteCommand Take(long id)
    {
        var command = _connection.CreateCommand(Insert);
        command.Transaction = null;
        command.SetParameter("@id", id);
        return command;
    }

    private void Add(long id)
    {
        using var command = Take(id);
        command.ExecuteNonQuery();
    }

    private void Execute(string text)
    {
        using var command = _connection.CreateCommand(text);
        command.ExecuteNonQuery();
    }

    private object? Ask(string text)
    {
        using var command = _connection.CreateCommand(text);
        return command.ExecuteScalar();
    }

    private List<string> ReadNames()
    {
        using var command = _connection.CreateCommand("SELECT * FROM Rows");
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }
}
