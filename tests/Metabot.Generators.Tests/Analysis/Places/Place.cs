namespace Metabot.Generators.Analysis.Places;

// Where C# lets a value be written. Every rule answers for the first six.
public enum Place
{
    Attribute,
    ObjectInitializer,
    With,
    Argument,
    DefaultArgument,
    CollectionExpression,
    Assignment,
    CoalesceAssignment,
    Coalesce,
    Branch,
    SwitchArm,
    Return,
}
