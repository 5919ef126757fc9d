"""The laws, guidance and collections that rules and vocabularies name as their source.

Each stands here once. The address is where we read it, which for a few laws is a page
that quotes them; where we read no page, there is no address.
"""

from msp_core.rule import Source

__all__ = [
    "ASCOF",
    "ASC_DATA_DICTIONARY_RISK_REDUCED",
    "ASC_DATA_DICTIONARY_RISK_REMAINED",
    "BERKSHIRE",
    "CAMDEN",
    "CARE_ACT_S1",
    "CARE_ACT_S42",
    "CARE_ACT_S67_68",
    "DERBYSHIRE_SAB",
    "ESSEX_INHERENT_JURISDICTION",
    "FHIR_GOAL",
    "IMPACT_GURU",
    "INHERENT_JURISDICTION",
    "ISLE_OF_MAN",
    "JERSEY",
    "LAMPLIGHT",
    "LEEDS_SAB",
    "LIVERPOOL_SAB",
    "LIVERPOOL_SAB_CLOSING",
    "LLR_ADVOCATES",
    "LOCAL_FORMS",
    "MCA_S1",
    "MCA_S2",
    "MCA_S3",
    "MCA_S4",
    "MERTON_SAB",
    "MSP_OUTCOMES_FRAMEWORK",
    "NHS_DATA_DICTIONARY_NHS_NUMBER",
    "NORFOLK_SAB",
    "NSW_SCORE",
    "OURS",
    "OUTCOME_MEASURE_PILOT",
    "PACIO_ADI",
    "PAN_LANCASHIRE",
    "PCO",
    "POSITIVE_RISK_REVIEW",
    "SAC",
    "SAC_LABELS",
    "SAC_ROUNDING",
    "SAC_SG1",
    "SAC_SG2",
    "SALFORD",
    "SCAS_FORM",
    "SCIE_LONDON",
    "SCIE_SHARING",
    "SHROPSHIRE",
    "SIX_PRINCIPLES",
    "SOUTH_TYNESIDE",
    "SOUTH_YORKSHIRE",
    "SOUTH_YORKSHIRE_ENQUIRIES",
    "SOUTH_YORKSHIRE_PRINCIPLES",
    "STAFFORDSHIRE",
    "STATUTORY_GUIDANCE_MSP",
    "SURREY_SAB",
    "TEN_TYPES_OF_ABUSE",
    "TRAFFORD",
    "TRAFFORD_RISK",
    "UK_GDPR",
    "WALES",
    "WEST_SUSSEX_SAB",
    "WIRRAL",
    "YORK",
]

_SAC_GUIDANCE = (
    "https://production-like.nhsd.io/data-and-information/data-collections-and-data-sets"
    "/data-collections/social-care-collection-materials-2025/safeguarding-adults-collection"
)

# Our own.

OURS = Source("msp_core: our own proposal, in no national list")
LOCAL_FORMS = Source("Common in local forms; no national list")

# The law.

CARE_ACT_S1 = Source(
    "Care Act 2014, section 1: promoting individual well-being",
    "https://legislation.gov.uk/ukpga/2014/23/section/1/2/enacted?view=interweave",
)
CARE_ACT_S42 = Source(
    "Care Act 2014, section 42: enquiry by local authority, as told by NHS Digital",
    "https://digital.nhs.uk/data-and-information/publications/statistical"
    "/safeguarding-adults/2021-22/supporting-information",
)
CARE_ACT_S67_68 = Source(
    "Care Act 2014, sections 67 and 68: independent advocacy support",
    "https://www.legislation.gov.uk/ukpga/2014/23/part/1/crossheading"
    "/independent-advocacy-support/enacted",
)
MCA_S1 = Source(
    "Mental Capacity Act 2005, section 1: the principles, as told by Law Brief Publishing",
    "https://www.lawbriefpublishing.com/2021/07/free-chapter-from-a-practical-guide-to"
    "-assessing-mental-capacity-by-holly-chantler/",
)
MCA_S2 = Source(
    "Mental Capacity Act 2005, section 2: people who lack capacity (explanatory notes)",
    "http://www.legislation.gov.uk/cy/ukpga/2005/9/notes/division/6/1/2",
)
MCA_S3 = Source(
    "Mental Capacity Act 2005, section 3: inability to make decisions",
    "http://www.mentalhealthlaw.co.uk/MCA_2005_s3",
)
MCA_S4 = Source(
    "Mental Capacity Act 2005, section 4: best interests",
    "https://legislation.gov.uk/ukpga/2005/9/section/4/enacted/data.html",
)
INHERENT_JURISDICTION = Source(
    "Trafford: the inherent jurisdiction of the High Court",
    "https://traffordappp.co.uk/?p=8343",
)
ESSEX_INHERENT_JURISDICTION = Source(
    "Essex Autonomy Project: vulnerable adults and the inherent jurisdiction",
    "https://autonomy.essex.ac.uk/resources"
    "/vulnerable-adults-and-the-inherent-jurisdiction-of-the-high-court/",
)
UK_GDPR = Source(
    "UK GDPR: anonymised and pseudonymised data, as told by UCL",
    "https://www.ucl.ac.uk/data-protection/guidance-staff-students-and-researchers"
    "/practical-data-protection-guidance-notices/anonymisation-and",
)

# Statutory guidance, as told by the boards that we read.

SIX_PRINCIPLES = Source(
    "Care and support statutory guidance: the six principles, as told by Greenwich",
    "https://greenwichsafeguardingadults.org.uk/home/six-key-principles-of-safeguarding-adults/",
)
STATUTORY_GUIDANCE_MSP = Source(
    "Care and support statutory guidance: making safeguarding personal, as told by BHSAB",
    "https://www.bhsab.org.uk/professionals/making-safeguarding-personal/",
)
TEN_TYPES_OF_ABUSE = Source(
    "Care and support statutory guidance: ten types of abuse, as told by East Sussex SAB",
    "https://www.eastsussexsab.org.uk/what-is/types-of-abuse",
)

# National collections and measures.

SAC = Source(
    "Safeguarding Adults Collection (SAC), 2025 to 2026: guidance for local authorities",
    "https://www.gov.uk/government/publications"
    "/safeguarding-adults-collection-sac-data-return-2025-to-2026"
    "/safeguarding-adults-collection-sac-data-return-2025-to-2026-guidance-for-local-authorities",
)
SAC_LABELS = Source(
    "Safeguarding Adults Collection (SAC): table labels, in NHS Digital's production code",
    "https://github.com/NHSDigital/ASC-Safeguarding-Adults",
)
SAC_SG1 = Source(
    "Safeguarding Adults Collection (SAC): guidance on SG1, demographics",
    f"{_SAC_GUIDANCE}/sg1-demographics",
)
SAC_SG2 = Source(
    "Safeguarding Adults Collection (SAC): guidance on SG2, case details",
    f"{_SAC_GUIDANCE}/sg2-case-details",
)
SAC_ROUNDING = Source(
    "Safeguarding Adults 2019-20: rounding and suppression",
    "https://digital.nhs.uk/data-and-information/publications/statistical"
    "/safeguarding-adults/2019-20/introduction",
)
ASCOF = Source("Adult Social Care Outcomes Framework (ASCOF), England, 2024-25: measures")
ASC_DATA_DICTIONARY_RISK_REMAINED = Source(
    "ASC Collections Data Dictionary, Beta v1.3: risk remained",
    "https://www.advisory.socitm.net/asc-glossary-terms/risk-remained",
)
ASC_DATA_DICTIONARY_RISK_REDUCED = Source(
    "ASC Collections Data Dictionary, Beta v1.3: risk reduced",
    "https://marketingteam125.wixsite.com/ascglossary/asc-glossary-terms/risk-reduced",
)
MSP_OUTCOMES_FRAMEWORK = Source(
    "LGA and ADASS: Making Safeguarding Personal Outcomes Framework (2018)",
    "https://www.local.gov.uk/making-safeguarding-personal-outcomes-framework",
)
OUTCOME_MEASURE_PILOT = Source(
    "HSCIC adult safeguarding outcome measure pilot (BMC Health Services Research, 2016)",
    "https://bmchealthservres.biomedcentral.com/articles/10.1186/s12913-016-1464-9",
)
NHS_DATA_DICTIONARY_NHS_NUMBER = Source(
    "NHS Data Dictionary: NHS number, as quoted in the R package phutils",
    "https://rdrr.io/github/daudi/phutils/src/R/is.valid.NHSnum.R",
)
FHIR_GOAL = Source("HL7 FHIR R4: Goal", "https://hl7.org/fhir/R4/goal-mappings.html")
PACIO_ADI = Source(
    "HL7 PACIO Advance Directive Interoperability: personal goal",
    "https://github.com/HL7/fhir-pacio-adi",
)
PCO = Source(
    "HL7 Person-Centered Outcomes (PCO), STU1",
    "https://github.com/HL7/pco-ig",
)
NSW_SCORE = Source(
    "New South Wales: client outcome assessment (SCORE), who rated",
    "https://facsnsw.aristotlecloud.io/item/897/dataelement"
    "/client-outcome-assessment-assessment-phase-assesse",
)

# Boards and councils.

BERKSHIRE = Source(
    "Berkshire safeguarding adults: managing risk",
    "https://www.berkshiresafeguardingadults.co.uk/3-adult-safeguarding-practice/33-managing-risk/",
)
CAMDEN = Source(
    "Camden adult social care: positive risk taking",
    "https://ascpractice.camden.gov.uk/positive-risk-taking",
)
DERBYSHIRE_SAB = Source(
    "Derbyshire Safeguarding Adults Board: information sharing",
    "https://derbyshiresab.org.uk/professionals/information-sharing.aspx",
)
ISLE_OF_MAN = Source(
    "Isle of Man Safeguarding Board: the four stage process, stage 2",
    "https://proceduresonline.com/iom/sb/p_four_stage_2.html",
)
JERSEY = Source(
    "Jersey: practice guidance on making safeguarding personal",
    "https://proceduresonline.com/jersey/adults/p_pract_guid_making_sg_pers_guid.html",
)
LEEDS_SAB = Source(
    "Leeds Safeguarding Adults Board: listen to my safeguarding story",
    "https://leedssafeguardingadults.org.uk/learning-and-development"
    "/listen-to-my-safeguarding-story",
)
LIVERPOOL_SAB = Source(
    "Liverpool Safeguarding Adults Board: making safeguarding personal",
    "https://liverpoolsab.org/professionals/making-safeguarding-personal/",
)
LIVERPOOL_SAB_CLOSING = Source(
    "Liverpool Safeguarding Adults Board: stage 4, closing the enquiry",
    "http://pathway.liverpoolsab.com/p/stages/stage-4-closing-the-enquiry",
)
LLR_ADVOCATES = Source(
    "Leicester, Leicestershire and Rutland safeguarding adults: advocates",
    "http://www.llradultsafeguarding.co.uk/advocates/",
)
MERTON_SAB = Source(
    "Merton Safeguarding Adults Board: making safeguarding personal",
    "https://www.mertonsab.org.uk/information-and-resources/making-safeguarding-personal/",
)
NORFOLK_SAB = Source(
    "Norfolk Safeguarding Adults Board: keeping the adult central to enquiries",
    "https://www.norfolksafeguardingadultsboard.info/protecting-adults"
    "/working-with-adults-at-risk/practice-guidance/learning-from-experience-briefings"
    "/keeping-the-adult-central-to-safeguarding-enquiries/",
)
PAN_LANCASHIRE = Source(
    "Pan-Lancashire safeguarding: effective outcomes",
    "http://plcsab.proceduresonline.com/chapters/p_effect_outcomes.html",
)
SALFORD = Source(
    "Salford safeguarding adults: understanding the person's experience of the process",
    "https://safeguardingadults.salford.gov.uk/professionals/policies-and-procedures"
    "/safeguarding-procedures/understanding-the-persons-experience-of-the-process/",
)
SHROPSHIRE = Source(
    "Keeping Adults Safe in Shropshire: involving people who are affected by abuse",
    "http://keepingadultssafeinshropshire.org.uk/news-and-events"
    "/involving-people-who-are-affected-by-abuse/",
)
SOUTH_TYNESIDE = Source(
    "South Tyneside safeguarding adults: managing risk",
    "https://www.southtynesidesafeguardingappp.co.uk/managing-risk/",
)
SOUTH_YORKSHIRE = Source(
    "South Yorkshire safeguarding adults: legislative framework",
    "http://asg.returnonideas.co.uk/topics/legislative-framework/",
)
SOUTH_YORKSHIRE_ENQUIRIES = Source(
    "South Yorkshire safeguarding adults: section 42 enquiries",
    "http://asg.returnonideas.co.uk/topics/section-42-enquiries/",
)
SOUTH_YORKSHIRE_PRINCIPLES = Source(
    "South Yorkshire safeguarding adults: six principles, in the person's own words",
    "http://asg.returnonideas.co.uk/topics/six-principles-of-safeguarding/",
)
STAFFORDSHIRE = Source(
    "Staffordshire and Stoke-on-Trent: risk assessment and management",
    "https://www.ssaspb.org.uk/Guidance/Section-42"
    "/Section-11-Safeguarding-adults-risk-assessment-and-management.aspx",
)
SURREY_SAB = Source(
    "Surrey Safeguarding Adults Board: making safeguarding personal",
    "https://www.surreysab.org.uk/professionals/making-safeguarding-personal/",
)
TRAFFORD = Source(
    "Trafford safeguarding adults: stage 5, evaluation and outcome",
    "https://www.traffordappp.co.uk/stage-5-evaluation-and-outcome/",
)
TRAFFORD_RISK = Source(
    "Trafford safeguarding adults: managing risk",
    "https://www.traffordappp.co.uk/managing-risk/",
)
WALES = Source(
    "Wales, Diogelu: adult protection plans",
    "https://diogelu.cymru/en/adu-i/adu-i-ap/a4p-p2",
)
WEST_SUSSEX_SAB = Source(
    "West Sussex Safeguarding Adults Board: risk assessment",
    "https://www.westsussexsab.org.uk/podcast-transcripts/risk-assessment-podcast-transcript/",
)
WIRRAL = Source(
    "Wirral: making safeguarding personal",
    "https://wirralsapb.co.uk/making-safeguarding-personal/",
)
YORK = Source(
    "City of York: placing the adult at risk at the centre of safeguarding",
    "https://wynyy-cityofyork.trixonline.co.uk/chapter"
    "/placing-the-adult-at-risk-at-the-centre-of-safeguarding",
)

# Others.

LAMPLIGHT = Source("Lamplight help: outcomes scored before and after")
IMPACT_GURU = Source(
    "Impact Guru: safeguarding outcomes as organisations use the words",
    "https://impact-guru.co.uk/blogs/news/safeguarding-outcomes-how-investigations-drive"
    "-safer-practice-and-service-improvement",
)
POSITIVE_RISK_REVIEW = Source(
    "Review of 21 English council guidelines on positive risk taking (2024)",
    "https://sage.cnpereading.com/doi/10.1177/03080226241246511",
)
SCAS_FORM = Source(
    "Ambulance service referral form: safeguarding specification v0.1",
    "https://github.com/PhilKing01/safeguarding_proof_of_concept",
)
SCIE_LONDON = Source(
    "SCIE: protecting adults at risk in London, information sharing in practice",
    "http://www.scie.org.uk/publications/adultsafeguardinglondon/informationsharing"
    "/practicalsteps.asp",
)
SCIE_SHARING = Source(
    "SCIE: when an adult does not want you to share their information",
    "http://www.scie.org.uk/care-act-2014/safeguarding-adults/sharing-information"
    "/does-not-want-to-share.asp",
)
