using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Metabot.Server.Storage;

// SQL that EF Core neither translates nor reads: to it, braces in a text are places of parameters.
internal static class OwnSql
{
    // On the connection of the context, in the transaction that is open there, if one is.
    public static DbCommand CreateCommand(this BotDb db, string text)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        (command.Transaction, command.CommandText) = (db.Database.CurrentTransaction?.GetDbTransaction(), text);
        return command;
    }
}
