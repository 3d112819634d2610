using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Metabot.Server.Storage;

// SQL that EF Core neither translates nor reads: to it, braces in a text are places of parameters.
internal static class OwnSql
{
    // On the connection of the context, in the transaction that is open there, if one is.
    public static DbCommand CreateCommand(this BotDb db, string text) =>
        Create(db.Database.GetDbConnection(), db.Database.CurrentTransaction?.GetDbTransaction(), text);

    public static DbCommand CreateCommand(this DbTransaction transaction, string text) => Create(transaction.Connection!, transaction, text);

    // A command that was kept has its parameters already.
    public static void SetParameter(this DbCommand command, string name, object? value)
    {
        if (command.Parameters.IndexOf(name) is >= 0 and var index)
        {
            command.Parameters[index].Value = value ?? DBNull.Value;
            return;
        }

        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
        command.Parameters.Add(parameter);
    }

    private static DbCommand Create(DbConnection connection, DbTransaction? transaction, string text)
    {
        if (connection is KeptConnection kept)
        {
            var command = kept.CreateCommand(text);
            command.Transaction = (Microsoft.Data.Sqlite.SqliteTransaction?)transaction;
            return command;
        }

        var made = connection.CreateCommand();
        (made.Transaction, made.CommandText) = (transaction, text);
        return made;
    }
}
