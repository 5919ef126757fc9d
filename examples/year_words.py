"""The words of the invented year, written by hand. Nobody said any of this."""

FIRST_NAMES = ("Amal", "Bronwen", "Cyril", "Dilys", "Esther", "Farid", "Gwen", "Hamid", "Ines",
    "Joyce", "Kwame", "Lakshmi", "Moira", "Nuala", "Olwen", "Pearl", "Rashid", "Sylvia", "Tomasz",
    "Una", "Vera", "Winston", "Yusuf", "Zofia")  # fmt: skip
FAMILY_NAMES = ("Abara", "Birchall", "Chowdhry", "Dunmore", "Eastwell", "Farrow", "Garrick",
    "Hollis", "Iqbal", "Jephson", "Kowal", "Lindqvist", "Mbeki-Hall", "Northcote", "Okoro",
    "Pemberton", "Quill", "Rosewarne", "Singh-Bell", "Tregear", "Underhay", "Vasquez",
    "Whitlow", "Yardley")  # fmt: skip
TITLES = ("Mr", "Mrs", "Ms", "Miss", "Mx")

_SAFE = ("be_and_feel_safer",)
_SEE = ("maintain_relationship",)
_AWAY = ("no_contact_with_source", "be_and_feel_safer")
_FRIENDS = ("new_friends",)
_WELL = ("help_to_recover",)
_JUSTICE = ("access_to_justice",)
_SORRY = ("apology",)
_KNOW = ("know_action_taken",)
_OTHERS = ("not_happen_to_others",)
_CONTROL = ("maintain_control",)
_SAY = ("involved_in_decisions",)
_CHOICE = ("exercised_choice",)
_PROTECT = ("protect_self_in_future",)
_WHERE = ("know_where_to_get_help",)
_TOLD = ("be_informed",)
_CARE = ("change_care_or_support",)
_BACK = ("restitution",)

WANTED = (
    (_SAFE, "I want to feel safe in my own home."),
    (_SAFE, "I want to sleep through the night without listening for the door."),
    (_SAFE, "I want the shouting to stop."),
    (_SAFE, "I don't want to be frightened on the stairs any more."),
    (_SAFE, "I want to walk to the shop without looking over my shoulder."),
    (_SAFE, "I want to feel safe in the bath again."),
    (_SAFE, "I just want to be safe and left in peace."),
    (_SAFE, "I want nobody to come into my room without knocking."),
    (_SAFE, "I want to stop feeling scared when the phone rings."),
    (_SAFE, "I'd like to feel safe sitting in the lounge with the others."),
    (_SAFE, "I want to be able to sit in my garden without being sworn at."),
    (_SEE, "I want to keep seeing my son on Sundays."),
    (_SEE, "I still want my daughter in my life."),
    (_SEE, "I want to stay married to him and be treated kindly."),
    (_SEE, "I want to see my grandchildren at Christmas."),
    (_SEE, "I want my brother to visit me like he used to."),
    (_SEE, "I don't want to lose my best friend over this."),
    (_SEE, "I want to keep my dog with me."),
    (_SEE, "I want to go on living with my sister."),
    (_AWAY, "I don't want him to come near me again."),
    (_AWAY, "I never want to see that man in my house again."),
    (_AWAY, "I want her to stay away from my flat."),
    (_AWAY, "I want my nephew to stop ringing me for money."),
    (_AWAY, "I don't want that neighbour to talk to me any more."),
    (_FRIENDS, "I want some friends of my own."),
    (_FRIENDS, "I'd like to meet people my own age."),
    (_FRIENDS, "I want somebody to have a laugh with."),
    (_FRIENDS, "I want to go to the lunch club and know a few faces."),
    (_FRIENDS, "I'm lonely and I want some company that isn't him."),
    (_WELL, "I want to feel like myself again."),
    (_WELL, "I want my confidence back."),
    (_WELL, "I want to stop crying every morning."),
    (_WELL, "I want to get over what she did to me."),
    (_WELL, "I'd like to be able to trust people again."),
    (_WELL, "I want to enjoy my food again."),
    (_JUSTICE, "I want him to answer for what he did in court."),
    (_JUSTICE, "I want the police to believe me."),
    (_JUSTICE, "I want justice for what happened to me."),
    (_JUSTICE, "I want to have my say in front of a judge."),
    (_SORRY, "I want her to say sorry to my face."),
    (_SORRY, "I want an apology from the home."),
    (_SORRY, "I'd like a letter that says sorry and means it."),
    (_SORRY, "I want him to admit it and say sorry."),
    (_KNOW, "I want to know that they did something about that carer."),
    (_KNOW, "I want to know it was taken seriously."),
    (_KNOW, "I'd like to know what happened to the person who hurt me."),
    (_OTHERS, "I don't want this to happen to anybody else."),
    (_OTHERS, "I want the other ladies here to be safe from him too."),
    (_OTHERS, "I don't want another family to go through this."),
    (_OTHERS, "I want it to stop for everybody on this corridor."),
    (_CONTROL, "I want my pension to be mine to spend."),
    (_CONTROL, "I want to look after my own money."),
    (_CONTROL, "I want my own front door key."),
    (_CONTROL, "I want to decide when I go to bed."),
    (_CONTROL, "I want to open my own letters."),
    (_CONTROL, "I want to stay in my own home as long as I can."),
    (_CONTROL, "I want to choose who has my bank card."),
    (_CONTROL, "I don't want people to run my life for me."),
    (_CONTROL, "I want to keep my things the way I like them."),
    (_CONTROL, "I want to wear my own clothes every day."),
    (_SAY, "I want to be asked before people decide things about me."),
    (_SAY, "I want to be in the room when they talk about me."),
    (_SAY, "I want to have a say in what happens next."),
    (_SAY, "I want to be listened to."),
    (_SAY, "I don't want things decided behind my back."),
    (_CHOICE, "I want to choose where I live."),
    (_CHOICE, "I want to choose for myself whether he moves back in."),
    (_CHOICE, "I want to make up my own mind about the money."),
    (_CHOICE, "I'd like to pick who helps me wash."),
    (_PROTECT, "I want to learn how to say no to people at the door."),
    (_PROTECT, "I want to be able to spot a scam for myself."),
    (_PROTECT, "I want to be able to stand up for myself."),
    (_PROTECT, "I want to know how to keep myself safe online."),
    (_WHERE, "I want to know who to ring if it starts again."),
    (_WHERE, "I want to know where I can get help at night."),
    (_WHERE, "I'd like one person I can call when I'm worried."),
    (_TOLD, "I want to be told what is going on."),
    (_TOLD, "I want somebody to explain to me what they found."),
    (_TOLD, "I want the truth about what happened to my mum's ring."),
    (_TOLD, "I'd like to hear it from them and not from gossip."),
    (_CARE, "I want the same carer in the mornings, one I know."),
    (_CARE, "I want a lady to help me wash and not a man."),
    (_CARE, "I want my dinner at a proper time."),
    (_CARE, "I'd like help that comes when it says it will come."),
    (_CARE, "I want to be spoken to nicely when I'm helped to the toilet."),
    (_BACK, "I want my money back."),
    (_BACK, "I want my mother's necklace back."),
    (_BACK, "I want back what he took from my purse."),
    (_BACK, "I'd like my radio back, the one from the front room."),
    (("other",), "I want to hear the sea again."),
    (("other",), "I want to go to church on Sunday mornings."),
    (("other",), "I want to ride on a train once more."),
    (("other",), "I want to see my football team play."),
    ((*_SAFE, *_SEE), "I want to feel safe with my husband and stay with him."),
    ((*_SAFE, *_CONTROL), "I want to feel safe and still be the one who decides."),
    ((*_CONTROL, *_SEE), "I want to give my grandson a treat and keep the rest of my money."),
    ((*_WELL, *_FRIENDS), "I want to get out of this flat and have some friends again."),
)
"""What people say that they want, each with its themes."""

REPRESENTED = (
    (_SAFE, "She wants to feel safe when people come into her room."),
    (_SAFE, "He wants the noise and the shouting to stop."),
    (_SAFE, "She wants to be safe at home with her cat."),
    (_SAFE, "He wants to feel calm at mealtimes."),
    (_SEE, "She wants to see her daughter every week."),
    (_SEE, "He wants his brother to keep visiting."),
    (_SEE, "She wants to sit with her husband in the evenings."),
    (_AWAY, "She does not want that man to touch her again."),
    (_FRIENDS, "He wants to be with people who sing."),
    (_WELL, "She wants to enjoy her food again."),
    (_WELL, "He wants to smile again when the door opens."),
    (_CONTROL, "She wants to keep her handbag with her."),
    (_CONTROL, "He wants to go into the garden when he likes."),
    (_CONTROL, "She wants to wear her own clothes."),
    (_CONTROL, "He wants to stay in his own home."),
    (_CARE, "She wants a woman to help her wash."),
    (_CARE, "He wants the same faces in the mornings."),
    (_BACK, "She wants her wedding ring back."),
    (_OTHERS, "She does not want it to happen to the lady next door."),
    (_TOLD, "He wants to be told who is coming and when."),
)
"""What people show or say through somebody who speaks for them."""

OPTIONS = (
    ("A friend is there when he visits", "The visits go on", "He may be angry", "That suits me."),
    ("Visits in the cafe and not at home", "Home stays calm", "It may feel cold", "I could try."),
    ("A lock with a code that the person sets", "Only those they like get in",
        "A code can be forgotten", "As long as I set it."),
    ("A second signature at the bank", "Large sums are safe", "It is slower", "Fair enough."),
    ("A card with a small weekly amount", "The rest is out of reach", "It may run out", "Good."),
    ("Moving to the room upstairs", "It is quieter there", "Stairs", "I'd miss the window."),
    ("Staying, with the alarm by the bed", "Home is home", "It can be out of reach", "Yes."),
    ("Going out with a befriender on Fridays", "Company", "It may not be a match", "Lovely."),
    ("Talking it over with the family together", "It is said aloud", "It may end in a row",
        "With somebody there, yes."),
    ("Learning to turn callers away", "They keep themselves safe", "It takes practice", "Fine."),
    ("Keeping the phone number of one person", "Help is one call off", "Nights", "I like her."),
    ("Living with her sister for a while", "She is not alone", "It is a small flat", "Maybe."),
)  # fmt: skip
"""Ways forward: what, a benefit, a risk, and what the person thinks of it."""

RESPONSES = (
    "Money-safety session arranged with the bank",
    "Telephone number of one named worker given",
    "Door lock changed by the housing association",
    "Befriending service introduced",
    "Advice given on callers at the door",
    "Care visits moved to the times that were asked for",
    "Family meeting held with an advocate there",
    "Medication reviewed by the surgery",
)
WHY_NOT_ASKED = (
    "They were in hospital and very ill",
    "It was not safe to speak to them alone",
    "They had died before anybody could ask",
)
JUDGED = {
    "fully_achieved": (
        "It's what I wanted.",
        "I sleep now.",
        "He comes, and he's kind.",
        "I've got my key in my pocket.",
        "Yes. All of it.",
    ),
    "partially_achieved": (
        "Better. Not all the way.",
        "Some days.",
        "It helped, but I still check the door.",
        "Half and half, I'd say.",
    ),
    "not_achieved": (
        "No. Nothing's changed.",
        "They tried, and it didn't work.",
        "I'm still waiting.",
    ),
    "not_yet_known": ("Ask me in the spring.", "Too soon to say."),
}
"""What people say when they are asked how far it came true."""
