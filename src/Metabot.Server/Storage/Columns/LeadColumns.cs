namespace Metabot.Server.Storage.Columns;

// The columns of a lead (the platform's documentation). Those that nothing here fills are not there and read as null.
internal static class LeadColumns
{
    public static readonly IReadOnlyList<Column<Lead>> All =
    [
        new("id", ColumnKind.Number, nameof(Lead.Id), lead => lead.Id),
        new("name", ColumnKind.Text, nameof(Lead.Name), lead => lead.Name),
        new("identification", ColumnKind.Text, nameof(Lead.Identification), lead => lead.Identification),
        new("person_id", ColumnKind.Number, nameof(Lead.PersonId), lead => lead.PersonId),
        new("manager_id", ColumnKind.Number, nameof(Lead.ManagerId), lead => lead.ManagerId),
        new("bot_id", ColumnKind.Number, nameof(Lead.BotId), lead => lead.BotId),
        new("channel_code", ColumnKind.Text, nameof(Lead.ChannelCode), lead => lead.ChannelCode),
        new("channel_name", ColumnKind.Text, nameof(Lead.ChannelCode), lead => lead.ChannelCode),
        new("messenger", ColumnKind.Text, nameof(Lead.ChannelCode), lead => lead.ChannelCode),
        new("lang_code", ColumnKind.Text, nameof(Lead.LangCode), lead => lead.LangCode),
        new("status_id", ColumnKind.Number, nameof(Lead.StatusId), lead => lead.StatusId),
        new("is_mute", ColumnKind.Flag, nameof(Lead.IsMute), lead => lead.IsMute ? 1 : 0),
        new("is_forwarded", ColumnKind.Flag, nameof(Lead.IsForwarded), lead => lead.IsForwarded ? 1 : 0),
        new("forwarded_at", ColumnKind.Moment, nameof(Lead.ForwardedAt), lead => lead.ForwardedAt),
        new("last_activity", ColumnKind.Moment, nameof(Lead.LastActivity), lead => lead.LastActivity),
        new("created_at", ColumnKind.Moment, nameof(Lead.CreatedAt), lead => lead.CreatedAt),
        new("updated_at", ColumnKind.Moment, nameof(Lead.UpdatedAt), lead => lead.UpdatedAt),
    ];

    // The platform has these, and a lead of this server has nothing to put into them.
    public static readonly IReadOnlyList<string> Empty =
        ["channel_id", "last_response", "bot_debug_level", "dialog_id", "unread_count"];

    public static Column<Lead>? Find(string name) => All.FirstOrDefault(column => column.Name == name);
}
