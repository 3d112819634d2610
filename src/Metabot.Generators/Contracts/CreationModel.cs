namespace Metabot.Generators.Contracts;

// The members that the constructor takes, in its order, and those that are set afterwards.
internal sealed record CreationModel(EquatableArray<AssignedMember> Arguments, EquatableArray<AssignedMember> Initializers);

// Default is for what the JSON leaves out; null means what a new value has there.
internal sealed record AssignedMember(string Name, Constant? Default, bool IsRequired);
