using System.Text.Json.Nodes;

namespace Metabot;

/// <summary>What a person's card is made with.</summary>
public sealed record NewPerson
{
    /// <summary>The name in full; null for none.</summary>
    public string? FullName { get; set; }

    /// <summary>The id of the person's role, greater than zero; null for none (wire field <c>role_id</c>).</summary>
    public long? RoleId { get; set; }

    /// <summary>The role's name; null for none.</summary>
    public string? RoleName { get; set; }

    /// <summary>What people read of the role; null for nothing.</summary>
    public string? RoleTitle { get; set; }

    /// <summary>Whatever else the card says, by name; null for nothing.</summary>
    public JsonObject? Fields { get; set; }
}
