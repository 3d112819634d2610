using Metabot.Server.Storage.Postgres;
using Npgsql;

namespace Metabot.Server.Tests.Storage;

// The text that chooses PostgreSQL instead of a file, and the connections that are made from it.
public sealed class PostgresConnectionStringTests
{
    private const string Text = "Host=db.example;Port=6543;Database=shop;Username=ann;Password=secret";

    [Theory]
    [InlineData(Text)]
    [InlineData("host=db")]
    [InlineData("  Server = db")]
    [InlineData("User Id=ann;Host=db")]
    [InlineData("postgres://ann@db/shop")]
    [InlineData("PostgreSQL://db/shop")]
    public void It_is_meant_where_it_begins_as_one(string text) => Assert.True(PostgresConnectionString.IsMeant(text));

    [Theory]
    [InlineData("bot.db")]
    [InlineData("./host=db")]
    [InlineData("/var/lib/a=b.db")]
    [InlineData(@"C:\bots\a=b.db")]
    [InlineData("2027=new.db")]
    [InlineData("my-bot=1.db")]
    [InlineData("http://db/shop")]
    [InlineData("=")]
    [InlineData("")]
    public void A_file_is_meant_by_everything_else(string text) => Assert.False(PostgresConnectionString.IsMeant(text));

    [Fact]
    public void What_it_names_is_told_without_the_password()
    {
        var parsed = PostgresConnectionString.Parse(Text);

        Assert.Equal(("shop", "ann", "db.example:6543", "PostgreSQL database 'shop' on db.example:6543"), (parsed.Database, parsed.Username, parsed.Server, parsed.Name));
    }

    [Fact]
    public void Who_is_not_named_is_who_runs_the_server() =>
        Assert.Equal((Environment.UserName, "db:5432"), (PostgresConnectionString.Parse("Host=db;Database=shop").Username, PostgresConnectionString.Parse("Host=db;Database=shop").Server));

    // Two nodes share a server that takes the usual 100 connections.
    [Fact]
    public void All_connections_of_two_nodes_are_few_enough()
    {
        var parsed = PostgresConnectionString.Parse(Text);

        var ofOne = Read(parsed.Pooled).MaxPoolSize + Read(parsed.OfLeads).MaxPoolSize + 3;

        Assert.InRange(2 * ofOne, 1, 97);
    }

    [Theory]
    [InlineData("", 20, 100)]
    [InlineData("Maximum Pool Size=5;Max Auto Prepare=500", 5, 500)]
    [InlineData("Maximum Pool Size=200;Max Auto Prepare=10", 20, 100)]
    public void A_pool_is_as_small_as_it_was_given_and_prepares_as_much(string given, int connections, int prepared)
    {
        var pooled = Read(PostgresConnectionString.Parse(Text + ";" + given).Pooled);

        Assert.Equal((connections, prepared), (pooled.MaxPoolSize, pooled.MaxAutoPrepare));
    }

    [Fact]
    public void Each_kind_of_connection_can_be_told_apart_in_the_servers_list()
    {
        var parsed = PostgresConnectionString.Parse(Text);

        Assert.Equal(("metabot", "metabot leads", "metabot node"), (Read(parsed.Pooled).ApplicationName, Read(parsed.OfLeads).ApplicationName, Read(parsed.Lasting).ApplicationName));
        Assert.Equal("mine", Read(PostgresConnectionString.Parse(Text + ";Application Name=mine").Pooled).ApplicationName);
    }

    [Fact]
    public void The_connection_that_lasts_is_in_no_pool_and_notices_that_the_other_side_is_gone()
    {
        var lasting = Read(PostgresConnectionString.Parse(Text).Lasting);

        Assert.Equal((false, 5), (lasting.Pooling, lasting.KeepAlive));
    }

    [Fact]
    public void What_was_given_besides_is_in_every_connection()
    {
        var parsed = PostgresConnectionString.Parse(Text + ";SSL Mode=Require;Timeout=7");

        Assert.All([parsed.Pooled, parsed.OfLeads, parsed.Lasting], each => Assert.Equal(
            ("db.example", 6543, "shop", "ann", "secret", SslMode.Require, 7),
            (Read(each).Host, Read(each).Port, Read(each).Database, Read(each).Username, Read(each).Password, Read(each).SslMode, Read(each).Timeout)));
    }

    [Theory]
    [InlineData("Database=shop;Password=secret", "has no Host")]
    [InlineData("Host= ;Database=shop;Password=secret", "has no Host")]
    [InlineData("Host=db;Password=secret", "has no Database")]
    [InlineData("postgres://ann:secret@db/shop", "is an address")]
    [InlineData("Host=db;Database=shop;Password=secret;Port=many", "cannot be read")]
    [InlineData("Host=db;Database=shop;Password=secret;Hots=db", "cannot be read")]
    [InlineData("Host=db;Database=shop;Password=secret;SSL Mode=Perhaps", "cannot be read")]
    [InlineData("Host=db;Database=\"shop;Password=secret", "cannot be read")]
    public void What_cannot_be_one_says_why_and_shows_no_secret(string text, string why)
    {
        var refused = Assert.Throws<ArgumentException>(() => PostgresConnectionString.Parse(text));

        Assert.StartsWith($"The connection string of the database {why}", refused.Message, StringComparison.Ordinal);
        Assert.Contains("write for example Host=127.0.0.1;Database=metabot;", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    private static NpgsqlConnectionStringBuilder Read(string text) => new(text);
}
